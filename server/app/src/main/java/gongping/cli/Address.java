package gongping.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The address of a server, as every verb takes one: with its scheme and its host. */
final class Address implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        return read(text).orElseThrow(() -> new TypeConversionException(wrong(text)));
    }

    /** The address; empty where the text is none. */
    static Optional<URI> read(String text) {
        try {
            var address = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** What is said of any other text. */
    static String wrong(String text) {
        return "not an address, which looks like https://HOST or http://HOST:PORT: " + text;
    }
}
