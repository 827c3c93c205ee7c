import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input, Modal, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { StaffSession } from '../../../../api/domain/accounts/contract.ts';
import { request } from '../../http/request.ts';

interface Begun {
  secret: string;
  qr: string;
}

/** The second factor of one's own account: on after a code has proved that the app is set up. */
export function TotpCard() {
  const {
    data: staff,
    error,
    refetch,
  } = useQuery({
    queryKey: ['my-account'],
    queryFn: async () => (await request<{ data: StaffSession['staff'] }>('GET', '/session')).data,
  });
  const [begun, setBegun] = useState<Begun>();
  const [ending, setEnding] = useState(false);
  const [beginning, setBeginning] = useState(false);
  const begin = async (password: string) =>
    setBegun((await request<{ data: Begun }>('POST', '/session/totp', { password })).data);
  const close = async () => {
    setBegun(undefined);
    setEnding(false);
    await refetch();
  };
  return (
    <Card title="动态口令" loading={!staff && !error}>
      {error ? (
        <Alert type="error" showIcon message={error.message} />
      ) : (
        <Space direction="vertical">
          {staff?.totpEnabled
            ? '已启用。登录时除密码外，还要输入手机身份验证器中的 6 位数字。'
            : '未启用。启用后即使密码泄露，没有您的手机也不能登录。'}
          {staff?.totpEnabled ? (
            <Button onClick={() => setEnding(true)}>停用动态口令</Button>
          ) : (
            <Button type="primary" onClick={() => setBeginning(true)}>
              设置动态口令
            </Button>
          )}
        </Space>
      )}
      {beginning && (
        <Ask title="确认是您本人" label="当前密码" secret send={begin} onClose={() => setBeginning(false)} />
      )}
      {begun && <Enrol begun={begun} onClose={close} />}
      {ending && (
        <Ask
          title="停用动态口令"
          label="当前密码"
          secret
          send={(password) => request('POST', '/session/totp/end', { password })}
          onClose={close}
        />
      )}
    </Card>
  );
}

const Enrol = ({ begun, onClose }: { begun: Begun; onClose: () => void }) => (
  <Ask
    title="设置动态口令"
    label="6 位口令"
    send={(code) => request('POST', '/session/totp/confirm', { code })}
    onClose={onClose}
  >
    <p>
      用手机上的身份验证器（如腾讯身份验证器、Microsoft Authenticator）扫描二维码，再输入显示的 6 位数字。
    </p>
    <img
      alt="动态口令二维码"
      width={200}
      height={200}
      src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.qr)}`}
    />
    <p className="muted">不能扫描时手工输入密钥：{begun.secret.replace(/(.{4})/g, '$1 ')}</p>
  </Ask>
);

interface AskProps {
  title: string;
  label: string;
  /** Not shown while typed. */
  secret?: boolean;
  send: (value: string) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks for one value and sends it; what the server says against it stands above. */
function Ask({ title, label, secret, send, onClose, children }: AskProps) {
  const [form] = Form.useForm<{ value: string }>();
  const [problem, setProblem] = useState('');
  const save = async ({ value }: { value: string }) => {
    try {
      await send(secret ? value : value.trim());
      onClose();
    } catch (failure) {
      setProblem((failure as Error).message);
    }
  };
  return (
    <Modal open title={title} okText="确定" onOk={form.submit} onCancel={onClose}>
      {problem && <Alert type="error" showIcon message={problem} />}
      {children}
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item name="value" label={label} rules={[{ required: true }]}>
          {secret ? (
            <Input.Password autoComplete="current-password" />
          ) : (
            <Input inputMode="numeric" maxLength={6} autoComplete="one-time-code" />
          )}
        </Form.Item>
      </Form>
    </Modal>
  );
}
