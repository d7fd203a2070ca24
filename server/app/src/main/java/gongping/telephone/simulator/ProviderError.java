package gongping.telephone.simulator;

/** The provider's own error codes, with the HTTP status each comes with. */
enum ProviderError {
    AUTHENTICATE(20003, 401, "Authenticate"),
    NOT_FOUND(20404, 404, "The requested resource was not found"),
    NO_METHOD(20004, 405, "Method not allowed"),
    TOO_MANY(20429, 429, "Too Many Requests"),
    INTERNAL(20500, 500, "An internal server error has occurred"),
    CONCURRENCY(10004, 400, "Call concurrency limit exceeded"),
    NO_TO(21201, 400, "No 'To' number is specified"),
    BAD_URL(21205, 400, "Url is not a valid URL"),
    FROM_NOT_VERIFIED(21210, 400, "'From' phone number not verified"),
    BAD_TO(21211, 400, "The 'To' number is not a valid phone number"),
    BAD_FROM(21212, 400, "The 'From' number is not a valid phone number"),
    UNREACHABLE(21214, 400, "'To' phone number cannot be reached"),
    NOT_PERMITTED(21215, 400, "Account not authorized to call this number"),
    BLOCKED(21216, 400, "Account not allowed to call this number"),
    NOT_VALID(21217, 400, "Phone number does not appear to be valid"),
    BAD_APPLICATION(21218, 400, "'ApplicationSid' is not valid"),
    TRIAL(21219, 400, "'To' phone number not verified"),
    BAD_STATE(21220, 400, "Call is not in-progress. Cannot redirect."),
    QUEUE_FULL(22005, 400, "Call queue is full");

    final int code;
    final int status;
    final String message;

    ProviderError(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }
}
