import { Result, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import type { Meta } from '../../api/rest/metaTypes.ts';
import { Shell } from './layout/Shell.tsx';
import { LoginScreen } from './screens/LoginScreen.tsx';
import { useSession } from './session/session.ts';

const AccountScreen = lazy(() => import('./screens/account/AccountScreen.tsx'));
const HomeScreen = lazy(() => import('./screens/home/HomeScreen.tsx'));
const ListScreen = lazy(() => import('./crud/ListScreen.tsx'));
const FormScreen = lazy(() => import('./crud/FormScreen.tsx'));
const ShowScreen = lazy(() => import('./crud/ShowScreen.tsx'));
const DuplicatesScreen = lazy(() => import('./screens/duplicates/DuplicatesScreen.tsx'));
const ExportScreen = lazy(() => import('./screens/export/ExportScreen.tsx'));
const GradingScreen = lazy(() => import('./screens/grading/GradingScreen.tsx'));
const ImportScreen = lazy(() => import('./screens/imports/ImportScreen.tsx'));
const MonthScreen = lazy(() => import('./screens/months/MonthScreen.tsx'));
const InvoiceScreen = lazy(() => import('./screens/invoices/InvoiceScreen.tsx'));
const KnowledgeScreen = lazy(() => import('./screens/knowledge/KnowledgeScreen.tsx'));
const LearnerImportScreen = lazy(() => import('./screens/learnerImports/LearnerImportScreen.tsx'));
const PaperScreen = lazy(() => import('./screens/papers/PaperScreen.tsx'));
const PublishScreen = lazy(() => import('./screens/versions/PublishScreen.tsx'));
const VersionsScreen = lazy(() => import('./screens/versions/VersionsScreen.tsx'));
const RightsScreen = lazy(() => import('./screens/roles/RightsScreen.tsx'));
const RegradeScreen = lazy(() => import('./screens/regrade/RegradeScreen.tsx'));
const ResultsScreen = lazy(() => import('./screens/results/ResultsScreen.tsx'));
const AttemptScreen = lazy(() => import('./screens/results/AttemptScreen.tsx'));

/** Hand-made screens first; then four routes for every resource of `/meta`. */
export function AppRoutes({ meta }: { meta: Meta }) {
  return (
    <Routes>
      <Route path="/login" element={<LoginScreen />} />
      <Route element={<LoggedIn />}>
        <Route index element={<HomeScreen />} />
        <Route path="/account" element={<AccountScreen />} />
        <Route path="/imports" element={<ImportScreen />} />
        <Route path="/imports/:id" element={<ImportScreen />} />
        <Route path="/banks/:id/export" element={<ExportScreen />} />
        <Route path="/banks/:id/publish" element={<PublishScreen />} />
        <Route path="/banks/:id/versions" element={<VersionsScreen />} />
        <Route path="/duplicates" element={<DuplicatesScreen />} />
        <Route path="/months" element={<MonthScreen />} />
        <Route path="/invoices/:id/issue" element={<InvoiceScreen />} />
        <Route path="/roles/:id/rights" element={<RightsScreen />} />
        <Route path="/grading" element={<GradingScreen />} />
        <Route path="/results" element={<ResultsScreen />} />
        <Route path="/results/questions/:id/regrade" element={<RegradeScreen />} />
        <Route path="/results/attempts/:id" element={<AttemptScreen />} />
        <Route path="/learner-imports" element={<LearnerImportScreen />} />
        <Route path="/learner-imports/:id" element={<LearnerImportScreen />} />
        <Route path="/knowledge-tree" element={<KnowledgeScreen />} />
        {readsQuestions(meta) && <Route path="/papers/:id" element={<PaperScreen />} />}
        {meta.resources.map((resource) => (
          <Route key={resource.name} path={`/${resource.name}`}>
            <Route index element={<ListScreen key={resource.name} resource={resource} />} />
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

/** Papers show keys; for other roles the generic screen has what they may see. */
const readsQuestions = ({ resources }: Meta) => resources.some(({ name }) => name === 'questions');

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
