import { Result } from 'antd';
import { LinkButton } from './LinkButton.tsx';

/** In place of a row that could not be shown, with the way back to its list. */
export function Absent({ error, list }: { error: { message: string }; list: string }) {
  return (
    <Result
      status="warning"
      title={error.message}
      extra={
        <LinkButton to={list} type="primary">
          返回列表
        </LinkButton>
      }
    />
  );
}
