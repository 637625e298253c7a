;;; session.el --- Opens a lesson, waits for what is wrong, mends it -*- lexical-binding: t -*-
(package-initialize)
(require 'markdown-mode)
(require 'data-workshop)
(require 'json)
(setq data-workshop-program (getenv "WORKSHOP"))

(defun session-diagnostics (count)
  "Wait until flymake has COUNT diagnostics, and tell those that it has."
  (let ((end (+ (float-time) (string-to-number (getenv "PATIENCE")))))
    (while (and (< (float-time) end) (/= count (length (flymake-diagnostics))))
      (accept-process-output nil 0.05)
      (flymake-start)))
  (let ((found (mapcar (lambda (each)
                         (save-excursion
                           (goto-char (flymake-diagnostic-beg each))
                           `((line . ,(1- (line-number-at-pos)))
                             (column . ,(current-column))
                             (message . ,(flymake-diagnostic-text each)))))
                       (flymake-diagnostics))))
    (princ (concat (json-encode `((diagnostics . ,(vconcat found)))) "\n"))
    (flymake-diagnostics)))

(find-file (getenv "LESSON"))
(run-hooks 'post-command-hook)
(when-let ((found (session-diagnostics 1)))
  (goto-char (flymake-diagnostic-beg (car found)))
  (delete-char 1)
  (insert "4")
  (eglot--signal-textDocument/didChange)
  (session-diagnostics 0))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; session.el ends here
