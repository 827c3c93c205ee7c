import { LockOutlined, SafetyOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { authProvider } from '../authProvider.ts';
import { ApiError } from '../http/request.ts';
import { useSession } from '../session/session.ts';
import './login.css';

/** Only paths of this application: an address from outside must not lead elsewhere after login. */
const safePath = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

export function LoginScreen() {
  const session = useSession();
  const [params] = useSearchParams();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [codeNeeded, setCodeNeeded] = useState(false);
  useEffect(() => {
    document.title = '登录 · 技能培训e考通';
  }, []);
  if (session) return <Navigate to={safePath(params.get('to'))} replace />;

  const submit = async (credentials: { username: string; password: string; code?: string }) => {
    setBusy(true);
    // Not through useLogin: it would show the same sentence once more as a notification.
    const { success, error } = await authProvider.login(credentials);
    setBusy(false);
    if (error instanceof ApiError && error.code === 'auth.codeNeeded') {
      setCodeNeeded(true);
      return setProblem('');
    }
    setProblem(success ? '' : (error?.message ?? '登录没有成功，请重试'));
  };
  return (
    <div className="login">
      <main className="login-panel">
        <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={44} height={44} />
        <h1>登录管理后台</h1>
        <p className="muted" style={{ margin: '0 0 24px' }}>
          {params.has('to') && params.get('to') !== '/'
            ? '登录后回到您刚才的页面'
            : '请使用中心分配的工作人员账号'}
        </p>
        {problem && <Alert type="error" showIcon message={problem} style={{ marginBottom: 20 }} />}
        <Form layout="vertical" size="large" requiredMark={false} onFinish={submit}>
          <Form.Item name="username" label="用户名" rules={[{ required: true }]}>
            <Input prefix={<UserOutlined />} autoComplete="username" autoFocus maxLength={64} />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true }]}>
            <Input.Password prefix={<LockOutlined />} autoComplete="current-password" maxLength={128} />
          </Form.Item>
          {codeNeeded && (
            <Form.Item
              name="code"
              label="动态口令"
              rules={[{ required: true }]}
              extra="手机身份验证器中的 6 位数字"
            >
              <Input
                prefix={<SafetyOutlined />}
                autoComplete="one-time-code"
                inputMode="numeric"
                autoFocus
                maxLength={6}
              />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" block loading={busy}>
            登录
          </Button>
        </Form>
      </main>
      <aside className="login-art" aria-hidden>
        <h2>
          技能培训e考通
          <br />
          职业技能等级认定训练平台
        </h2>
        <ul>
          <li>题库一次导入，发布后版本不变</li>
          <li>按组卷规则随机抽题，训练如同正式考试</li>
          <li>成绩与每题对错，随时可查</li>
        </ul>
      </aside>
    </div>
  );
}
