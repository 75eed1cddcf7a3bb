import { AccountMenu } from '@features/account/AccountMenu';
import { piecesIn, useCart } from '@features/cart/cart';
import { pieces } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { setPanel } from '@shared/ui/panels';
import { useMedia } from '@shared/ui/useMedia';
import { useTheme } from '@shared/ui/useTheme';
import { Moon, ShoppingBag, Sun } from 'lucide-react';
import { Link } from 'react-router';
import { CategoryMenus } from './CategoryMenus';
import styles from './Header.module.css';
import { SearchBox } from './SearchBox';

const NARROW = '(max-width: 860px)';

/** On a phone only the first row stays in sight; the aisles and the search scroll away. */
export function Header() {
  const isNarrow = useMedia(NARROW);
  const finding = (
    <>
      <CategoryMenus />
      <SearchBox />
    </>
  );
  return (
    <>
      <header className={styles.header}>
        <div className={styles.row}>
          <Link to="/" className={styles.brand} aria-label="RetailGenie, front page">
            <img src="/icon.svg" alt="" width={30} height={30} />
            <span>RetailGenie</span>
          </Link>
          {!isNarrow && finding}
          <div className={styles.tools}>
            <ThemeToggle />
            <AccountMenu />
            <BagButton />
          </div>
        </div>
      </header>
      {isNarrow && <div className={styles.below}>{finding}</div>}
    </>
  );
}

function ThemeToggle() {
  const [theme, choose] = useTheme();
  const isDark = theme === 'dark';
  const name = isDark ? 'Switch to light colours' : 'Switch to dark colours';
  return (
    <Button look="icon" aria-label={name} title={name} onClick={() => choose(isDark ? 'light' : 'dark')}>
      {isDark ? <Sun aria-hidden size={20} /> : <Moon aria-hidden size={20} />}
    </Button>
  );
}

function BagButton() {
  const { data: cart } = useCart();
  const count = piecesIn(cart);
  return (
    <Button
      look="icon"
      className={styles.bag ?? ''}
      aria-label={`Open your bag, ${pieces(count)}`}
      onClick={() => setPanel('bag', true)}
    >
      <ShoppingBag aria-hidden size={20} />
      {count > 0 && <span className={styles.count}>{count}</span>}
    </Button>
  );
}
