/** A length instead of a number, beside the number. */
export function Bar({ share, tone = 'accent' }: { share: number; tone?: 'accent' | 'red' }) {
  return <span className={`bar bar-${tone}`} aria-hidden="true"><i style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} /></span>;
}
