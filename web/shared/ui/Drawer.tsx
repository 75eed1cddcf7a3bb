import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button';
import styles from './Drawer.module.css';
import { Toasts } from './Toasts';
import { useModalDepth } from './toastStore';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  side?: 'right' | 'bottom' | 'middle';
  children: ReactNode;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
  /** What is inside brings its own head and its own way to close. */
  bare?: boolean;
  /** Selects what the focus goes to on opening; without it, the first control. */
  first?: string;
}

/** A modal `<dialog>`: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Drawer({ open, onClose, title, side = 'right', children, footer, bare, first }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isTop = useModalDepth(open);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      if (first) element.querySelector<HTMLElement>(first)?.focus();
    }
    if (!open && element.open) element.close();
  }, [open, first]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; Escape is the dialog's own.
    <dialog
      ref={dialog}
      className={`${styles.drawer} ${styles[side]}`}
      {...(bare ? { 'aria-label': title } : { 'aria-labelledby': titleId })}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className={styles.inside}>
          {bare ? (
            children
          ) : (
            <>
              <header className={styles.head}>
                <h2 id={titleId}>{title}</h2>
                <Button look="icon" aria-label={`Close ${title.toLowerCase()}`} onClick={onClose}>
                  <X aria-hidden size={20} />
                </Button>
              </header>
              <div className={styles.body}>{children}</div>
            </>
          )}
          {isTop && <Toasts />}
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
