import { Result, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import type { Meta } from '../../api/rest/metaTypes.ts';
import { HAND_MADE } from './handMade.ts';
import { Shell } from './layout/Shell.tsx';
import { LoginScreen } from './screens/LoginScreen.tsx';
import { useSession } from './session/session.ts';

const AccountScreen = lazy(() => import('./screens/account/AccountScreen.tsx'));
const HomeScreen = lazy(() => import('./screens/home/HomeScreen.tsx'));
const ListScreen = lazy(() => import('./crud/ListScreen.tsx'));
const FormScreen = lazy(() => import('./crud/FormScreen.tsx'));
const ShowScreen = lazy(() => import('./crud/ShowScreen.tsx'));

/** Hand-made screens first; then four routes for every resource of `/meta`. */
export function AppRoutes({ meta }: { meta: Meta }) {
  return (
    <Routes>
      <Route path="/login" element={<LoginScreen />} />
      <Route element={<LoggedIn />}>
        <Route index element={<HomeScreen />} />
        <Route path="/account" element={<AccountScreen />} />
        {HAND_MADE.filter(({ may }) => may(meta)).map(({ path, Screen }) => (
          <Route key={path} path={path} element={<Screen />} />
        ))}
        {meta.resources.map((resource) => (
          <Route key={resource.name} path={`/${resource.name}`}>
            {resource.actions.includes('list') && (
              <Route index element={<ListScreen key={resource.name} resource={resource} />} />
            )}
            {resource.actions.includes('create') && (
              <Route path="create" element={<FormScreen key={resource.name} resource={resource} />} />
            )}
            {resource.actions.includes('update') && (
              <Route path=":id/edit" element={<FormScreen key={resource.name} resource={resource} />} />
            )}
            <Route path=":id" element={<ShowScreen resource={resource} />} />
          </Route>
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

/** Sends whoever is not logged in, or no longer, to the login page, which brings back here. */
function LoggedIn() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (!session) return <Navigate to={`/login?to=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <Shell>
      <Suspense fallback={<Spin style={{ display: 'block', margin: '120px auto' }} />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}

function NotFound() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能写错了，或者您的角色没有查看它的权限"
      extra={<Link to="/">回到首页</Link>}
    />
  );
}
