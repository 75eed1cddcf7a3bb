/** Which of the page's panels are open: the bag, the assistant, the sign-in. */

import { useSyncExternalStore } from 'react';

export interface Panels {
  readonly bag: boolean;
  readonly assistant: boolean;
  readonly signIn: boolean;
}

let panels: Panels = { bag: false, assistant: false, signIn: false };
const listeners = new Set<() => void>();

export function setPanel(name: keyof Panels, open: boolean): void {
  if (panels[name] === open) return;
  panels = { ...panels, [name]: open };
  for (const listener of listeners) listener();
}

export function usePanels(): Panels {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => panels,
  );
}
