import { SignInDrawer } from '@features/account/SignInDrawer';
import { MESSAGE_BOX } from '@features/assistant/Composer';
import { TalkProvider } from '@features/assistant/Talk';
import { CartDrawer } from '@features/cart/CartDrawer';
import { Footer } from '@features/navigation/Footer';
import { Header } from '@features/navigation/Header';
import { setPanel, usePanels } from '@shared/ui/panels';
import { Toasts } from '@shared/ui/Toasts';
import { useNoModal } from '@shared/ui/toastStore';
import type { MouseEvent } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { AssistantPlace } from './AssistantPlace';
import styles from './Shell.module.css';

/** What every page stands in: header, assistant beside it, drawers over it. */
export function Shell() {
  const { bag, signIn } = usePanels();
  const isReachable = useNoModal();
  return (
    <TalkProvider>
      <a href="#main" className={styles.skip}>
        Skip to the products
      </a>
      <a href={`#${MESSAGE_BOX}`} className={styles.skip} onClick={toAssistant}>
        To the assistant
      </a>
      <Header />
      <div className={styles.floor}>
        <div className={styles.shop}>
          <main id="main" tabIndex={-1} className={styles.main}>
            <Outlet />
          </main>
          <Footer />
        </div>
        <AssistantPlace />
      </div>
      <CartDrawer open={bag} onClose={() => setPanel('bag', false)} />
      <SignInDrawer open={signIn} onClose={() => setPanel('signIn', false)} />
      {isReachable && <Toasts />}
      <ScrollRestoration getKey={({ pathname, key }) => (pathname === '/' ? key : pathname)} />
    </TalkProvider>
  );
}

/** Opens the assistant first where it is closed; its message box is there one frame later. */
function toAssistant(event: MouseEvent): void {
  event.preventDefault();
  setPanel('assistant', true);
  requestAnimationFrame(() => document.getElementById(MESSAGE_BOX)?.focus());
}
