import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { InputProps } from './types.ts';

// The editor weighs more than the rest of a form: it is fetched when one is on the screen.
const RichTextEditor = lazy(() => import('./RichTextEditor.tsx'));

export function RichTextInput({ id, value, onChange }: InputProps<string>) {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 4 }} />}>
      <RichTextEditor id={id} value={value ?? ''} onChange={onChange} />
    </Suspense>
  );
}

/** Shows HTML through the editor's own schema, so that no markup reaches the page unread. */
export function RichTextView({ value }: { value: string }) {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 2 }} title={false} />}>
      <RichTextEditor value={value} />
    </Suspense>
  );
}
