import { Alert } from 'antd';
import type { ProjectView } from '../../api/types.ts';
import { EvidenceList } from '../../parts/evidence-list.tsx';
import { dayText } from '../../parts/format.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** What changes everything below it: the project stands still, or it is over. */
export function ProjectBanners({ project: { id, status, suspension, upgrade } }: { project: ProjectView }) {
  const { words, language } = useSpeech();
  if (status === 'suspended' && suspension) {
    const parts = [suspension.reason, `${words.project.authority}${words.colon}${suspension.authority}`, words.project.review(dayText(suspension.reviewOn, language))];
    return <Alert type="warning" showIcon title={words.project.suspended(dayText(suspension.from, language))} description={<>{parts.join(words.semicolon)}{suspension.evidence.length > 0 && <EvidenceList subject={{ kind: 'project', id }} evidence={suspension.evidence} />}</>} data-testid="suspended" />;
  }
  if (status === 'completed' || status === 'terminated') return <Alert type="info" showIcon title={`${words.status[status]}${words.stop}${words.project.ended}`} />;
  if (upgrade) return <Alert type="info" showIcon title={words.upgrade.scheduled} description={upgrade.reason} data-testid="upgrade-scheduled" />;
  return null;
}
