import { useSession } from '@shared/session/session';
import { Button } from '@shared/ui/Button';
import { Menu } from '@shared/ui/Menu';
import { setPanel } from '@shared/ui/panels';
import { toast } from '@shared/ui/toastStore';
import { Package, UserRound } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import styles from './AccountMenu.module.css';
import { useMe, useSignOut } from './account';

/** Sign in; or, signed in, who one is, one's orders and the way out. */
export function AccountMenu() {
  const { bearer } = useSession();
  const { data: me } = useMe();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (!bearer) {
    return (
      <Button look="icon" aria-label="Sign in" title="Sign in" onClick={() => setPanel('signIn', true)}>
        <UserRound aria-hidden size={20} />
      </Button>
    );
  }
  const leave = () => {
    signOut();
    toast('Signed out');
    void navigate('/');
  };
  return (
    <Menu
      label={`Your account, ${me?.name ?? 'signed in'}`}
      face={
        <span className={styles.initial} aria-hidden>
          {me?.name?.charAt(0) ?? '·'}
        </span>
      }
      align="right"
    >
      <div className={styles.panel}>
        <p className={styles.name}>{me?.name}</p>
        {me?.tier && (
          <p className={styles.tier}>
            {me.tier} member · {me.loyalty_points?.toLocaleString('en-IN')} points
          </p>
        )}
        <Link to="/orders" className={styles.item}>
          <Package aria-hidden size={18} /> Your orders
        </Link>
        <button type="button" className={styles.item} onClick={leave}>
          Sign out
        </button>
      </div>
    </Menu>
  );
}
