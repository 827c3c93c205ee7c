/** Radio, checkbox and switch, with the groups that speak for them. */
import { builtin, type Host, hostOf, hostsIn } from './host.ts';

const OPTION = { value: '', checked: false, disabled: false, color: '#09bb07' };
type Option = Host<typeof OPTION>;

const options = (group: Host, tag: string) => hostsIn(group.element, tag) as unknown as Option[];
const chosen = (group: Host, tag: string) => options(group, tag).filter(({ props }) => props.checked);

const group = (tag: string, value: (group: Host) => unknown) =>
  builtin({ name: '' }, (host) => {
    const own = host as unknown as Host;
    own.field = {
      value: () => value(own),
      reset: () => {
        for (const option of options(own, tag)) (option as unknown as Host).field?.reset();
      },
    };
  });

export const radioGroup = group('wx-radio', (host) => chosen(host, 'wx-radio')[0]?.props.value ?? '');
export const checkboxGroup = group('wx-checkbox', (host) =>
  chosen(host, 'wx-checkbox').map(({ props }) => props.value),
);

export const radio = builtin(OPTION, (host) => {
  mark(host, 'wx-radio-mark', () => {
    if (host.props.checked) return;
    const own = hostOf(host.element.closest('wx-radio-group'));
    for (const other of own ? chosen(own, 'wx-radio') : []) other.set({ checked: false });
    host.set({ checked: true });
    own?.emit('change', { value: host.props.value });
  });
});

export const checkbox = builtin(OPTION, (host) => {
  mark(host, 'wx-checkbox-mark', () => {
    host.set({ checked: !host.props.checked });
    const own = hostOf(host.element.closest('wx-checkbox-group'));
    own?.emit('change', { value: own.field!.value() });
  });
});

export const switchControl = builtin(
  { name: '', checked: false, disabled: false, type: 'switch', color: '#04be02' },
  (host) => {
    mark(host, 'wx-switch-mark', () => {
      host.set({ checked: !host.props.checked });
      host.emit('change', { value: host.props.checked });
    });
  },
);

interface Markable {
  checked: boolean;
  disabled: boolean;
  color: string;
}

function mark(host: Host<Markable>, className: string, toggle: () => void): void {
  const { element } = host;
  const first = host.props.checked;
  element.prepend(Object.assign(document.createElement('span'), { className }));
  host.activate = () => {
    if (!host.props.disabled) toggle();
  };
  host.field = { value: () => host.props.checked, reset: () => host.set({ checked: first }) };
  host.onTap(() => host.activate?.());
  host.render(() => {
    element.toggleAttribute('checked', host.props.checked);
    element.toggleAttribute('disabled', host.props.disabled);
    element.style.setProperty('--mark', host.props.color);
  });
}
