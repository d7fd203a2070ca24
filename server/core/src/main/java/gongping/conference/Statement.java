package gongping.conference;

/**
 * What a person said in his own words. The words lie encrypted in the vault and can be erased; the event holds this.
 *
 * @param id where the words lie
 * @param hash SHA-256 over salt and words, 64 hex characters: proves the words while they exist, tells nothing after
 */
public record Statement(String id, String hash) {
    public Statement {
        if (!id.matches("[A-Za-z0-9_-]{8,64}") || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("statement");
        }
    }
}
