/** Forms, and labels that pass a tap on to their control. */
import { builtin, componentOf, type Host, hostOf, hostsIn } from './host.ts';

const CONTROLS =
  'wx-input, wx-textarea, wx-switch, wx-slider, wx-picker, wx-radio-group, wx-checkbox-group, wx-picker-view';
const LABELLED = 'wx-radio, wx-checkbox, wx-switch, wx-input, wx-textarea, wx-button';

export interface FormHost extends Host {
  submit(): void;
  reset(): void;
}

export const form = builtin({ reportSubmit: false }, (host) => {
  const controls = () => hostsIn(host.element, CONTROLS).filter(({ field, props }) => field && props.name);
  Object.assign(host, {
    submit() {
      const value = Object.fromEntries(controls().map(({ field, props }) => [props.name, field!.value()]));
      host.emit('submit', { value });
    },
    reset() {
      for (const { field } of controls()) field!.reset();
      host.emit('reset');
    },
  });
});

export const label = builtin({ for: '' }, (host) => {
  host.onTap((target) => {
    // The control itself has had the tap already.
    if (!target || target.closest(LABELLED)) return;
    const { for: id } = host.props;
    const control = id
      ? host.element.closest('wx-page')?.querySelector(`#${CSS.escape(id)}`)
      : host.element.querySelector(LABELLED);
    if (!control) return;
    const { activate } = hostOf(control) ?? {};
    if (activate) activate();
    else componentOf(control)?.triggerEvent('tap', {}, {});
  });
});
