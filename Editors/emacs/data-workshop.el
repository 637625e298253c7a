;;; data-workshop.el --- Lessons whose claims are computed -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "27.1") (eglot "1.9") (markdown-mode "2.5"))

;;; Commentary:

;; Starts `workshop lsp' by eglot for Markdown files of a course.

;;; Code:

(require 'cl-lib)
(require 'eglot)
(require 'project)

(defgroup data-workshop nil "Lessons whose claims are computed." :group 'languages)

(defcustom data-workshop-program "workshop"
  "The workshop program: a name on the path, or a whole path."
  :type 'string)

(defun data-workshop-project (folder)
  "The course around FOLDER as a project, since the server's root is the course."
  (when-let ((root (locate-dominating-file folder "course.yaml")))
    (cons 'data-workshop (expand-file-name root))))

(cl-defmethod project-root ((project (head data-workshop)))
  "The folder of PROJECT's course.yaml."
  (cdr project))

(defun data-workshop-start ()
  "Start the server where this buffer's file belongs to a course."
  (when (and buffer-file-name (data-workshop-project default-directory))
    (setq-local project-find-functions (cons #'data-workshop-project project-find-functions))
    (eglot-ensure)))

(add-to-list 'eglot-server-programs
             (cons '(markdown-mode :language-id "markdown")
                   (lambda (_) (list data-workshop-program "lsp"))))
(add-hook 'markdown-mode-hook #'data-workshop-start)

(provide 'data-workshop)
;;; data-workshop.el ends here
