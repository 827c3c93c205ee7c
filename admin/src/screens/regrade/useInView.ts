import { useEffect, useRef } from 'react';

/** Brings what has just appeared before the eyes of who asked for it. */
export function useInView() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'start' }), []);
  return ref;
}
