import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router';

/** A link that looks like a button: one tab stop, and it opens in a new tab as links do. */
export function LinkButton({ to, ...rest }: ButtonProps & { to: string }) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <Button {...rest} href={useHref(to)} onClick={follow} />;
}
