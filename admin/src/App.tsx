import { Refine } from '@refinedev/core';
import routerProvider from '@refinedev/react-router';
import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import type { Meta } from '../../api/rest/metaTypes.ts';
import { AppRoutes } from './AppRoutes.tsx';
import { accessControlProvider } from './accessControlProvider.ts';
import { authProvider } from './authProvider.ts';
import { dataProvider } from './dataProvider.ts';
import { i18nProvider } from './i18nProvider.ts';
import { useNotifications } from './layout/useNotifications.ts';
import { MetaProvider } from './meta/MetaContext.tsx';
import { queryClient } from './queryClient.ts';
import { theme } from './theme.ts';
import 'dayjs/locale/zh-cn';

dayjs.locale('zh-cn');

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntdApp>
        <QueryClientProvider client={queryClient}>
          <MetaProvider>{(meta) => <Described meta={meta} />}</MetaProvider>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

/** Refine with one resource per resource that the server described. */
function Described({ meta }: { meta: Meta }) {
  return (
    <Refine
      routerProvider={routerProvider}
      dataProvider={dataProvider}
      authProvider={authProvider}
      accessControlProvider={accessControlProvider(meta)}
      i18nProvider={i18nProvider}
      notificationProvider={useNotifications}
      resources={meta.resources.map(({ name, label }) => ({
        name,
        list: `/${name}`,
        create: `/${name}/create`,
        edit: `/${name}/:id/edit`,
        show: `/${name}/:id`,
        meta: { label },
      }))}
      options={{
        syncWithLocation: true,
        disableTelemetry: true,
        // Field errors are placed by FormScreen, which knows the server's shape of them.
        disableServerSideValidation: true,
        reactQuery: { clientConfig: queryClient },
      }}
    >
      <AppRoutes meta={meta} />
    </Refine>
  );
}
