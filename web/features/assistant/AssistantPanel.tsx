import { sentenceFor } from '@shared/api/problem';
import { changeSession, useSession } from '@shared/session/session';
import { Button } from '@shared/ui/Button';
import { Drawer } from '@shared/ui/Drawer';
import { Menu } from '@shared/ui/Menu';
import { setPanel } from '@shared/ui/panels';
import { toast } from '@shared/ui/toastStore';
import { Ellipsis, X } from 'lucide-react';
import { useState } from 'react';
import styles from './AssistantPanel.module.css';
import { Composer } from './Composer';
import { useForget } from './conversation';
import { Messages } from './Messages';
import { useTalk } from './Talk';

interface Props {
  onClose: () => void;
  /** Following a link leaves a sheet that covers the page. */
  onFollow?: () => void;
}

/** The assistant: what was said, and where to say more. */
export function AssistantPanel({ onClose, onFollow }: Props) {
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <img src="/icon.svg" alt="" width={34} height={34} />
        <div>
          <h2 tabIndex={-1}>Genie</h2>
          <p>Your shop assistant</p>
        </div>
        <ConversationMenu />
        <Button look="icon" aria-label="Close the assistant" onClick={onClose}>
          <X aria-hidden size={20} />
        </Button>
      </header>
      <Messages onFollow={onFollow} />
      <Composer />
    </div>
  );
}

function ConversationMenu() {
  const { conversation } = useSession();
  const { reset } = useTalk();
  const [isAsking, setAsking] = useState(false);
  const forget = useForget();
  const begin = () => {
    reset();
    changeSession({ conversation: null });
  };
  const forgetIt = () => {
    setAsking(false);
    reset();
    if (!conversation) return;
    forget.mutate(conversation, {
      onSuccess: () => toast('Forgotten. Nothing of that conversation is kept.'),
      onError: (error) => toast(sentenceFor(error), { isError: true }),
    });
  };
  return (
    <>
      <Menu label="Conversation" face={<Ellipsis aria-hidden size={20} />} align="right">
        <div className={styles.menu}>
          <button type="button" onClick={begin}>
            New conversation
          </button>
          <button type="button" disabled={!conversation} onClick={() => setAsking(true)}>
            Forget this conversation
          </button>
        </div>
      </Menu>
      <Drawer
        open={isAsking}
        onClose={() => setAsking(false)}
        title="Forget this conversation?"
        side="middle"
      >
        <p>Everything said in it is deleted and cannot be brought back. Your bag stays as it is.</p>
        <div className={styles.decide}>
          <Button onClick={forgetIt}>Forget it</Button>
          <Button look="outline" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      </Drawer>
    </>
  );
}

/** Opens the assistant where it does not stand beside the shop. */
export function AssistantButton() {
  return (
    <Button className={styles.opener ?? ''} onClick={() => setPanel('assistant', true)}>
      <img src="/icon.svg" alt="" width={26} height={26} />
      Ask Genie
    </Button>
  );
}
