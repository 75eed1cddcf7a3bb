import { Button } from './Button';
import styles from './Toasts.module.css';
import { dismiss, useToasts } from './toastStore';

/** Read out politely; what they offer to undo stays reachable from the keyboard. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {toasts.map(({ id, text, isError, action }) => (
        <div key={id} className={`${styles.toast} ${isError ? styles.error : ''}`}>
          <span>{text}</span>
          {action && (
            <Button
              look="quiet"
              className={styles.action}
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
