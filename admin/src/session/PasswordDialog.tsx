/** Changing one's own password; the server then ends this person's other sessions. */
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ApiError, request } from '../http/request.ts';

interface Values {
  current: string;
  next: string;
  again: string;
}

const MIN_LENGTH = 8;

interface PasswordDialogProps {
  /** Somebody else has set the present one: nothing else is possible before. */
  forced?: boolean;
  onClose: () => void;
}

export function PasswordDialog({ forced = false, onClose }: PasswordDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);

  const save = async ({ current, next }: Values) => {
    setBusy(true);
    try {
      await request('PATCH', '/session/password', { current, next });
      message.success('密码已修改，其他设备上的登录已退出');
      onClose();
    } catch (error) {
      form.setFields(faults(error as Error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title="修改密码"
      okText="修改"
      confirmLoading={busy}
      closable={!forced}
      maskClosable={!forced}
      cancelButtonProps={{ hidden: forced }}
      onOk={form.submit}
      onCancel={onClose}
    >
      {forced && (
        <p>
          您的密码由他人设置，请先改为只有自己知道的密码。至少 8 位，同时含有字母和数字，不能是常见的密码。
        </p>
      )}
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item name="current" label="当前密码" rules={[{ required: true, message: '请填写当前密码' }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="next"
          label="新密码"
          rules={[{ required: true, min: MIN_LENGTH, message: `新密码至少 ${MIN_LENGTH} 个字符` }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label="再次输入"
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value) => {
                if (value !== getFieldValue('next')) throw new Error('两次输入的新密码不一致');
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" onPressEnter={form.submit} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** At the field that the server names, else at the first. */
function faults(error: Error): { name: keyof Values; errors: string[] }[] {
  const details = error instanceof ApiError ? error.details : [];
  const next = details.filter(({ field }) => field === 'next').map((detail) => detail.message);
  return next.length > 0 ? [{ name: 'next', errors: next }] : [{ name: 'current', errors: [error.message] }];
}
