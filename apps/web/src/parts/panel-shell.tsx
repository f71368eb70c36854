import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import './panel.css';

/** What stands beside a thing's page, never over it. The line says what came of an act. */
export function PanelShell({ title, line, onClose, children }: { title: ReactNode; line?: ReactNode; onClose?: () => void; children: ReactNode }) {
  const { project } = useWords();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => { if (line) body.current?.scrollTo({ top: 0 }); }, [line]);
  return (
    <aside className="panel no-print" data-testid="panel">
      <div className="panel-head">
        <h2>{title}</h2>
        {onClose && <Button type="text" icon={<CloseOutlined />} aria-label={project.close} onClick={onClose} data-testid="close-panel" />}
      </div>
      <div className="panel-body" ref={body}>{line}{children}</div>
    </aside>
  );
}
