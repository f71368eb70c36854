import { PaperClipOutlined } from '@ant-design/icons';
import type { EvidenceReference } from '../../api/types.ts';
import { useEvidenceKinds } from '../../parts/evidence-kinds.ts';
import '../../parts/evidence-list.css';

/** The documents of a field, by name and kind. */
export function FieldPapers({ evidence }: { evidence: EvidenceReference[] }) {
  const { nameOf } = useEvidenceKinds();
  return <ul className="evidence">{evidence.map(({ id, kind, name }) => <li key={id + kind}><span><PaperClipOutlined /> {name}</span> <span className="muted">{nameOf(kind)}</span></li>)}</ul>;
}
