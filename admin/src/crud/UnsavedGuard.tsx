import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { getSession } from '../session/session.ts';

/** Asks before a form with changes is left, inside the admin and by closing the tab. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  // Without a session nothing could be saved, and the login page must be reached.
  const blocker = useBlocker(() => dirty && getSession() !== null);
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title="有修改还没有保存"
      okText="不保存，离开"
      okButtonProps={{ danger: true }}
      cancelText="继续编辑"
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      离开后，这一页的修改就丢失了。
    </Modal>
  );
}
