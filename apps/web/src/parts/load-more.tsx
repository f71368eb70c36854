import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words.tsx';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Reads the next page when the reader comes near; the button is for those without a pointer and for slow lines. */
export function LoadMore({ query, end }: { query: Paged; end?: string }) {
  const words = useWords();
  const foot = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    const element = foot.current;
    if (!element || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && fetchNextPage(), { rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <div ref={foot} className="load-more">
      {hasNextPage ? (
        <Button type="text" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>{words.state.more}</Button>
      ) : (
        <span>{end ?? words.state.all}</span>
      )}
    </div>
  );
}
