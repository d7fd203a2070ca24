package gongping.http;

/** Where a feature adds its operations to the router. */
public interface Operations {
    /**
     * Handles an operation of the contract. The request has been authenticated, admitted by the operation's row in
     * {@code Admission} and validated against the contract before the handler sees it.
     *
     * @param operationId as the contract names it; an unknown or repeated id stops the start
     */
    void on(String operationId, Operation operation);

    /**
     * Handles form posts of a provider at a path outside the contract, {@code /twilio/:token/status} for instance. No
     * session, no origin check: the handler checks the provider's signature itself. Bodies up to 64 kB.
     */
    void webhook(String path, Operation operation);
}
