/** The screens made by hand, and who may open them: for everybody else there is no such page. */
import { type ComponentType, lazy } from 'react';
import type { Meta } from '../../api/rest/metaTypes.ts';
import { action, command, type May, right } from './meta/may.ts';

const AttemptScreen = lazy(() => import('./screens/results/AttemptScreen.tsx'));
const BroadcastScreen = lazy(() => import('./screens/broadcasts/BroadcastScreen.tsx'));
const DuplicatesScreen = lazy(() => import('./screens/duplicates/DuplicatesScreen.tsx'));
const ExportScreen = lazy(() => import('./screens/export/ExportScreen.tsx'));
const GradingScreen = lazy(() => import('./screens/grading/GradingScreen.tsx'));
const ImportScreen = lazy(() => import('./screens/imports/ImportScreen.tsx'));
const InvoiceScreen = lazy(() => import('./screens/invoices/InvoiceScreen.tsx'));
const KnowledgeScreen = lazy(() => import('./screens/knowledge/KnowledgeScreen.tsx'));
const LearnerImportScreen = lazy(() => import('./screens/learnerImports/LearnerImportScreen.tsx'));
const MonthScreen = lazy(() => import('./screens/months/MonthScreen.tsx'));
const PaperScreen = lazy(() => import('./screens/papers/PaperScreen.tsx'));
const PaidByHandScreen = lazy(() => import('./screens/refunds/PaidByHandScreen.tsx'));
const PublishScreen = lazy(() => import('./screens/versions/PublishScreen.tsx'));
const RegradeScreen = lazy(() => import('./screens/regrade/RegradeScreen.tsx'));
const ResultsScreen = lazy(() => import('./screens/results/ResultsScreen.tsx'));
const RightsScreen = lazy(() => import('./screens/roles/RightsScreen.tsx'));
const VersionsScreen = lazy(() => import('./screens/versions/VersionsScreen.tsx'));

export const HAND_MADE: readonly { path: string; may: May; Screen: ComponentType }[] = [
  { path: '/imports', may: right('post /imports'), Screen: ImportScreen },
  { path: '/imports/:id', may: right('post /imports'), Screen: ImportScreen },
  { path: '/banks/:id/export', may: command('banks', 'export'), Screen: ExportScreen },
  { path: '/banks/:id/publish', may: command('banks', 'publish'), Screen: PublishScreen },
  { path: '/banks/:id/versions', may: command('banks', 'versions'), Screen: VersionsScreen },
  { path: '/broadcasts/:id/send', may: command('broadcasts', 'send'), Screen: BroadcastScreen },
  { path: '/duplicates', may: right('get /banks/:id/duplicates'), Screen: DuplicatesScreen },
  { path: '/months', may: right('get /months/:month'), Screen: MonthScreen },
  { path: '/invoices/:id/issue', may: command('invoices', 'issue'), Screen: InvoiceScreen },
  {
    path: '/refunds/:id/pay-by-hand',
    may: command('refunds', 'pay-by-hand'),
    Screen: PaidByHandScreen,
  },
  { path: '/roles/:id/rights', may: command('roles', 'rights'), Screen: RightsScreen },
  { path: '/grading', may: right('get /grading'), Screen: GradingScreen },
  { path: '/results', may: action('attempts', 'list'), Screen: ResultsScreen },
  {
    path: '/results/questions/:id/regrade',
    may: right('post /regrade-previews'),
    Screen: RegradeScreen,
  },
  { path: '/results/attempts/:id', may: right('get /results/attempts/:id'), Screen: AttemptScreen },
  { path: '/learner-imports', may: right('post /learner-imports'), Screen: LearnerImportScreen },
  { path: '/learner-imports/:id', may: right('post /learner-imports'), Screen: LearnerImportScreen },
  { path: '/knowledge-tree', may: right('get /knowledge-points/tree'), Screen: KnowledgeScreen },
  // Papers show keys; for other roles the generic screen has what they may see.
  { path: '/papers/:id', may: action('questions', 'list'), Screen: PaperScreen },
];

/** Whether the role finds the screen at this address of the table. */
export const opens = (path: string, meta: Meta): boolean =>
  HAND_MADE.some((one) => one.path === path && one.may(meta));
