import { Popover } from 'antd';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import './texts.css';
import './why.css';

interface Props {
  /** What is pressed; the word for why when absent. */
  children?: ReactNode;
  /** Made, and so read, when it is opened. */
  content: ReactNode;
  testId: string;
}

/** A button that opens why something is as it is. The keyboard goes into what it opens, and with Escape back. */
export function WhyPopover({ children, content, testId }: Props) {
  const { why } = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null), body = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <Popover title={why.title} trigger="click" destroyOnHidden open={isOpen} onOpenChange={setOpen} afterOpenChange={(open) => open && body.current?.focus({ preventScroll: true })}
      content={<div ref={body} className="why-body" role="dialog" aria-label={why.title} tabIndex={-1} onClick={(event) => event.stopPropagation()} onKeyDown={onKeyDown}>{content}</div>}>
      <button ref={button} type="button" className={children ? 'why-of' : 'why'} aria-haspopup="dialog" aria-expanded={isOpen} title={children ? why.link : undefined} onClick={(event) => event.stopPropagation()} data-testid={testId}>
        {children ? <>{children}<span className="sr-only">{why.asked}</span></> : why.link}
      </button>
    </Popover>
  );
}
