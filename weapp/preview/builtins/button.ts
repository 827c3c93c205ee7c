import type { FormHost } from './form.ts';
import { builtin, hostOf } from './host.ts';
import { openTypes } from './openTypes.ts';

export const button = builtin(
  {
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    sessionFrom: '',
    hoverClass: 'button-hover',
  },
  (host) => {
    const { element } = host;
    element.setAttribute('role', 'button');
    host.render(() => {
      const { size, type, plain, disabled, loading } = host.props;
      element.setAttribute('size', size);
      element.setAttribute('type', type);
      for (const [name, on] of Object.entries({ plain, disabled, loading }))
        element.toggleAttribute(name, on);
      if (disabled) element.setAttribute('aria-disabled', 'true');
      else element.removeAttribute('aria-disabled');
    });
    host.onTap(() => {
      const { disabled, formType, openType, sessionFrom } = host.props;
      if (disabled) return;
      const form = hostOf(element.closest('wx-form')) as FormHost | undefined;
      if (formType === 'submit') form?.submit();
      if (formType === 'reset') form?.reset();
      if (openType) openTypes.run(openType, host.emit, { sessionFrom });
    });
  },
);
