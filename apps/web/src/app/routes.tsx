import { lazy, Suspense } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Frame } from './frame.tsx';
import { Crash } from './crash.tsx';
import { Missing } from './missing.tsx';

const WorkPage = lazy(() => import('../pages/work/work-page.tsx').then((m) => ({ default: m.WorkPage })));
const LedgerPage = lazy(() => import('../pages/ledger/ledger-page.tsx').then((m) => ({ default: m.LedgerPage })));
const ImportPage = lazy(() => import('../pages/import/import-page.tsx').then((m) => ({ default: m.ImportPage })));
const RegisterPage = lazy(() => import('../pages/register/register-page.tsx').then((m) => ({ default: m.RegisterPage })));
const ProjectPage = lazy(() => import('../pages/project/project-page.tsx').then((m) => ({ default: m.ProjectPage })));
const MattersPage = lazy(() => import('../pages/matters/matters-page.tsx').then((m) => ({ default: m.MattersPage })));
const MatterPage = lazy(() => import('../pages/matter/matter-page.tsx').then((m) => ({ default: m.MatterPage })));
const RaisePage = lazy(() => import('../pages/raise/raise-page.tsx').then((m) => ({ default: m.RaisePage })));
const ReportsPage = lazy(() => import('../pages/reports/reports-page.tsx').then((m) => ({ default: m.ReportsPage })));
const ReviewPage = lazy(() => import('../pages/reports/review-page.tsx').then((m) => ({ default: m.ReviewPage })));
const MatrixPage = lazy(() => import('../pages/reports/matrix-page.tsx').then((m) => ({ default: m.MatrixPage })));
const OpeningsPage = lazy(() => import('../pages/reports/openings-page.tsx').then((m) => ({ default: m.OpeningsPage })));
const BurdenPage = lazy(() => import('../pages/reports/burden-page.tsx').then((m) => ({ default: m.BurdenPage })));
const ReportPage = lazy(() => import('../pages/report/report-page.tsx').then((m) => ({ default: m.ReportPage })));
const BulletinsPage = lazy(() => import('../pages/bulletins/bulletins-page.tsx').then((m) => ({ default: m.BulletinsPage })));
const BulletinPage = lazy(() => import('../pages/bulletins/bulletin-page.tsx').then((m) => ({ default: m.BulletinPage })));
const ListPage = lazy(() => import('../pages/list/list-page.tsx').then((m) => ({ default: m.ListPage })));
const RecordPage = lazy(() => import('../pages/record/record-page.tsx').then((m) => ({ default: m.RecordPage })));
const OverviewPage = lazy(() => import('../pages/overview/overview-page.tsx').then((m) => ({ default: m.OverviewPage })));
const RemindersPage = lazy(() => import('../pages/reminders/reminders-page.tsx').then((m) => ({ default: m.RemindersPage })));
const DeliveriesPage = lazy(() => import('../pages/deliveries/deliveries-page.tsx').then((m) => ({ default: m.DeliveriesPage })));
const RehearsalPage = lazy(() => import('../pages/rehearsal/rehearsal-page.tsx').then((m) => ({ default: m.RehearsalPage })));
const CalendarPage = lazy(() => import('../pages/calendar/calendar-page.tsx').then((m) => ({ default: m.CalendarPage })));
const RulesPage = lazy(() => import('../pages/rules/rules-page.tsx').then((m) => ({ default: m.RulesPage })));
const TablePage = lazy(() => import('../pages/rules/table-page.tsx').then((m) => ({ default: m.TablePage })));
const DraftPage = lazy(() => import('../pages/rules/draft/draft-page.tsx').then((m) => ({ default: m.DraftPage })));
const ExpertPage = lazy(() => import('../pages/rules/expert/expert-page.tsx').then((m) => ({ default: m.ExpertPage })));
const MeetingsPage = lazy(() => import('../pages/meetings/meetings-page.tsx').then((m) => ({ default: m.MeetingsPage })));
const MeetingPage = lazy(() => import('../pages/meetings/meeting-page.tsx').then((m) => ({ default: m.MeetingPage })));
const EnterprisePage = lazy(() => import('../pages/public/enterprise-page.tsx').then((m) => ({ default: m.EnterprisePage })));
const SystemPage = lazy(() => import('../pages/system/system-page.tsx').then((m) => ({ default: m.SystemPage })));

export const router = createBrowserRouter([
  // Enterprises have no account, so their page stands outside the frame.
  { path: 'enterprise', element: <Suspense><EnterprisePage /></Suspense>, errorElement: <Crash /> },
  {
    element: <Frame />,
    errorElement: <Crash />,
    children: [
      { index: true, element: <Navigate to="/work" replace /> },
      { path: 'work', element: <WorkPage /> },
      { path: 'overview', element: <OverviewPage /> },
      { path: 'projects', element: <LedgerPage /> },
      { path: 'projects/import', element: <ImportPage /> },
      { path: 'projects/new', element: <RegisterPage /> },
      { path: 'projects/:id', element: <ProjectPage /> },
      { path: 'matters', element: <MattersPage /> },
      { path: 'matters/raise', element: <RaisePage /> },
      { path: 'matters/:id', element: <MatterPage /> },
      { path: 'meetings', element: <MeetingsPage /> },
      { path: 'meetings/:id', element: <MeetingPage /> },
      { path: 'reports', element: <ReportsPage /> },
      { path: 'reports/review', element: <ReviewPage /> },
      { path: 'reports/matrix', element: <MatrixPage /> },
      { path: 'reports/calendar', element: <OpeningsPage /> },
      { path: 'reports/burden', element: <BurdenPage /> },
      { path: 'reports/:dutyId/:period/:unitId', element: <ReportPage /> },
      { path: 'bulletins', element: <BulletinsPage /> },
      { path: 'bulletins/:period', element: <BulletinPage /> },
      { path: 'list', element: <ListPage /> },
      { path: 'calendar', element: <CalendarPage /> },
      { path: 'record', element: <RecordPage /> },
      { path: 'reminders', element: <RemindersPage /> },
      { path: 'deliveries', element: <DeliveriesPage /> },
      { path: 'rehearsal', element: <RehearsalPage /> },
      { path: 'rules', element: <RulesPage /> },
      { path: 'rules/drafts/:id', element: <DraftPage /> },
      { path: 'rules/files/:file', element: <ExpertPage /> },
      { path: 'rules/:table', element: <TablePage /> },
      { path: 'system', element: <SystemPage /> },
      { path: '*', element: <Missing /> },
    ].map((route) => ({ ...route, errorElement: <Crash /> })),
  },
]);
