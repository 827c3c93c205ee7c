import { ArrowLeftOutlined } from '@ant-design/icons';
import { Space } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { LinkButton } from './LinkButton.tsx';

interface PageHeadProps {
  title: string;
  sub?: ReactNode;
  /** Path of the screen above this one. */
  back?: string;
  extra?: ReactNode;
}

/** Heading of every screen; also names the browser tab. */
export function PageHead({ title, sub, back, extra }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · 技能培训e考通`;
  }, [title]);
  return (
    <header className="page-head">
      <Space align="start">
        {back && <LinkButton to={back} type="text" icon={<ArrowLeftOutlined />} aria-label="返回" />}
        <div>
          <h1>{title}</h1>
          {sub && <p>{sub}</p>}
        </div>
      </Space>
      <Space wrap>{extra}</Space>
    </header>
  );
}
