import {
  DownOutlined,
  KeyOutlined,
  LogoutOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import { useLogout } from '@refinedev/core';
import { Avatar, Button, Dropdown, Layout, Menu } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMeta } from '../meta/MetaContext.tsx';
import { PasswordDialog } from '../session/PasswordDialog.tsx';
import { useSession } from '../session/session.ts';
import { menuGroups, menuItems, selectedKey } from './menu.tsx';
import { PreviewBar } from './PreviewBar.tsx';

/** Side menu, header and the screen. */
export function Shell({ children }: { children: ReactNode }) {
  const meta = useMeta();
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useState(false);
  const items = useMemo(() => menuItems(meta), [meta]);
  const groups = useMemo(() => [...menuGroups(meta).keys()], [meta]);
  const selected = selectedKey(pathname);
  const menu = useRef<HTMLElement>(null);
  // Whoever comes by a link, or opens the page anew, finds his place in a menu that is longer than the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn with what is selected
  useEffect(() => {
    if (menu.current) showSelected(menu.current);
  }, [selected]);
  return (
    <Layout className="shell">
      <a className="skip-link" href="#content">
        跳到内容
      </a>
      <Layout.Sider
        className="shell-sider"
        width={216}
        collapsedWidth={64}
        collapsed={collapsed}
        trigger={null}
      >
        <div className="shell-brand">
          <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" />
          {!collapsed && '技能培训e考通'}
        </div>
        <nav className="shell-menu" aria-label="主菜单" ref={menu}>
          <Menu
            mode="inline"
            items={items}
            defaultOpenKeys={groups}
            selectedKeys={[selected]}
            inlineIndent={16}
          />
        </nav>
      </Layout.Sider>
      <Layout>
        <Layout.Header className="shell-header">
          <Button
            type="text"
            aria-label={collapsed ? '展开菜单' : '收起菜单'}
            icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            onClick={() => setCollapsed(!collapsed)}
          />
          <AccountMenu />
        </Layout.Header>
        <PreviewBar />
        <Layout.Content className="shell-content" id="content" tabIndex={-1}>
          {children}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function AccountMenu() {
  const staff = useSession()?.staff;
  const { mutate: logout } = useLogout();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const items = [
    { key: 'password', icon: <KeyOutlined />, label: '修改密码', onClick: () => setChanging(true) },
    {
      key: 'account',
      icon: <SafetyCertificateOutlined />,
      label: '账号安全',
      onClick: () => navigate('/account'),
    },
    { key: 'logout', icon: <LogoutOutlined />, label: '退出登录', onClick: () => logout() },
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button type="text" style={{ height: 40 }}>
          <Avatar size={28} style={{ background: '#e8effc', color: '#1d5bd6' }}>
            {staff?.name.slice(0, 1)}
          </Avatar>
          <span>{staff?.name}</span>
          <span className="muted">{staff?.roleName}</span>
          <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Dropdown>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}

/** Of the menu's height that stays between the entry and its edges, in CSS pixels: a neighbour is seen as well. */
const MARGIN = 48;

/** Not by `scrollIntoView`: browsers go on from there with Tab, and the skip link would not come first. */
function showSelected(menu: HTMLElement): void {
  const entry = menu.querySelector('.ant-menu-item-selected')?.getBoundingClientRect();
  if (!entry) return;
  const { top, bottom } = menu.getBoundingClientRect();
  const [above, below] = [top + MARGIN - entry.top, entry.bottom - (bottom - MARGIN)];
  if (above > 0) menu.scrollTop -= above;
  else if (below > 0) menu.scrollTop += below;
}
