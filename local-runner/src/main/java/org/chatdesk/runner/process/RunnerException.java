package org.chatdesk.runner.process;

/**
 * Something could not be started or stopped. The message is written for the person at the terminal.
 */
public class RunnerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunnerException(String message) {
        super(message);
    }

    public RunnerException(String message, Throwable cause) {
        super(message, cause);
    }
}
