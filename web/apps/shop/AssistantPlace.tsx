import { AssistantButton, AssistantPanel } from '@features/assistant/AssistantPanel';
import { remember, remembered } from '@shared/session/storage';
import { Drawer } from '@shared/ui/Drawer';
import { setPanel, usePanels } from '@shared/ui/panels';
import { PHONE, TOUCH, useMedia, WIDE } from '@shared/ui/useMedia';
import { useEffect } from 'react';
import styles from './Shell.module.css';

const CLOSED = 'assistant-closed';

/** Beside the shop where there is room, else in a sheet that a button opens. */
export function AssistantPlace() {
  const { assistant } = usePanels();
  const isWide = useMedia(WIDE);
  const isPhone = useMedia(PHONE);
  const isTouched = useMedia(TOUCH);
  useEffect(() => setPanel('assistant', isWide && remembered(CLOSED) === null), [isWide]);
  const close = () => {
    setPanel('assistant', false);
    if (isWide) remember(CLOSED, 'yes');
  };
  useEffect(() => {
    if (isWide && assistant) remember(CLOSED, null);
  }, [isWide, assistant]);

  if (isWide && assistant) {
    return (
      <aside className={styles.dock} aria-label="Assistant">
        <AssistantPanel onClose={close} />
      </aside>
    );
  }
  return (
    <>
      <AssistantButton />
      {!isWide && (
        <Drawer
          bare
          open={assistant}
          onClose={close}
          title="Assistant"
          side={isPhone ? 'bottom' : 'right'}
          first={isTouched ? 'h2' : 'textarea'}
        >
          <AssistantPanel onClose={close} onFollow={close} />
        </Drawer>
      )}
    </>
  );
}
