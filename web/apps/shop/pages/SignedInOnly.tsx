import { useSession } from '@shared/session/session';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { setPanel } from '@shared/ui/panels';
import type { ReactNode } from 'react';

/** Asks an anonymous visitor to sign in instead. */
export function SignedInOnly({ title, children }: { title: string; children: ReactNode }) {
  const { bearer } = useSession();
  if (bearer) return children;
  return (
    <Notice title={title} actions={<Button onClick={() => setPanel('signIn', true)}>Sign in</Button>}>
      Sign in to see what you ordered and where it is.
    </Notice>
  );
}
