import { Alert, Tabs } from 'antd';
import { useParams } from 'react-router';
import { useProject } from '../../api/queries.ts';
import type { ProjectView } from '../../api/types.ts';
import { RefusedContext, useOutcome } from '../../parts/outcome.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { useWords } from '../../words/use-words.tsx';
import { DelayTab } from './delay/delay-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { FundsTab } from './funds/funds-tab.tsx';
import { StepGraph } from './graph/step-graph.tsx';
import { HistoryTab } from './history-tab.tsx';
import { MattersTab } from './matters-tab.tsx';
import { SidePanel } from './panel/side-panel.tsx';
import { usePanel } from './panel/use-panel.ts';
import { ProjectBanners } from './project-banners.tsx';
import { ProjectHead } from './project-head.tsx';
import '../../parts/thing-head.css';
import './project-page.css';
import { StageBar } from './stage-bar.tsx';
import { StepList } from './step-list.tsx';

export function ProjectPage() {
  const { id = '' } = useParams();
  const query = useProject(id);
  return <QueryState query={query} rows={12}>{(project) => <ProjectSheet project={project} />}</QueryState>;
}

function ProjectSheet({ project }: { project: ProjectView }) {
  const { project: words, blockers } = useWords();
  const isPhone = useIsPhone();
  const panel = usePanel();
  const outcome = useOutcome();
  const steps = { project, selected: panel.stepId, onSelect: panel.openStep };
  const list = { key: 'list', label: words.tabs.list, children: <StepList {...steps} /> };
  const items = [
    ...(isPhone ? [list] : [{ key: 'graph', label: words.tabs.graph, children: <StepGraph {...steps} /> }, list]),
    { key: 'funds', label: words.tabs.funds, children: <FundsTab project={project} onAct={panel.openFigure} onClaim={() => panel.openProject('claim-figure')} /> },
    { key: 'matters', label: blockers.tab, children: <MattersTab projectId={project.id} /> },
    { key: 'delay', label: words.tabs.delay, children: <DelayTab projectId={project.id} /> },
    { key: 'history', label: words.tabs.history, children: <HistoryTab projectId={project.id} /> },
    { key: 'facts', label: words.tabs.facts, children: <FactsTab project={project} /> },
  ];
  return (
    <RefusedContext value={outcome.refuse}>
      <div className={panel.isOpen ? 'project has-panel' : 'project'} data-graph-width>
        <div className="project-main">
          <ProjectHead project={project} onAct={panel.openProject} />
          <ProjectBanners project={project} />
          {!panel.isOpen && outcome.line}
          <StageBar project={project} />
          <div className="sheet project-tabs">
            <Tabs activeKey={items.some(({ key }) => key === panel.tab) ? panel.tab : items[0]!.key} onChange={panel.openTab} items={items} destroyOnHidden tabBarStyle={{ padding: '0 16px', margin: 0 }} />
          </div>
          {project.isRestricted && <Alert type="info" showIcon title={words.restricted} className="no-print" />}
        </div>
        {panel.isOpen && <SidePanel project={project} panel={panel} outcome={outcome} />}
      </div>
    </RefusedContext>
  );
}
