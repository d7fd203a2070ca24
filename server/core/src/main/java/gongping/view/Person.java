package gongping.view;

import gongping.conference.Conference;
import gongping.draw.CadreId;

/**
 * A cadre, as everybody may see him.
 *
 * @param households how many households he looks after
 */
public record Person(String number, String name, String unit, String post, String township, int households) {
    static Person of(Conference c, Directory directory, CadreId id) {
        var known = directory.official(id);
        var sealed = c.draw().flatMap(draw -> draw.draw().roster().cadre(id));
        return new Person(
                id.text(),
                known.map(Directory.Official::name)
                        .or(() -> sealed.map(gongping.draw.Cadre::name))
                        .orElse(""),
                known.map(Directory.Official::unit)
                        .or(() -> sealed.map(gongping.draw.Cadre::unit))
                        .orElse(""),
                known.map(Directory.Official::post).orElse(""),
                known.map(Directory.Official::township).orElse(""),
                c.households(id));
    }
}
