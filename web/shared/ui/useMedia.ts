import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

export const PHONE = '(max-width: 760px)';
/** Where a focused field would bring up a keyboard over half of the page. */
export const TOUCH = '(max-width: 760px), (pointer: coarse)';
/** Room for the assistant beside the shop. */
export const WIDE = '(min-width: 1180px)';
