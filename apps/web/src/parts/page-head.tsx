import type { ReactNode } from 'react';

export function PageHead({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {aside && <div className="page-aside">{aside}</div>}
      {children && <div className="page-actions">{children}</div>}
    </header>
  );
}
