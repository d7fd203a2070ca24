package gongping.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The sample county: the same size gives the same bytes on every machine. Written as the files that an import reads:
 * {@code grids}, {@code units}, {@code cadres}, {@code households}, {@code groups} and {@code attendance}, with Chinese
 * headers.
 */
public final class County {
    /** A county as large as a real one. */
    public static final Size FULL = new Size(Land.FULL_CADRES, 337_000);

    /** Small enough to look through. */
    public static final Size SMALL = new Size(200, 6_620);

    private static final long SEED = 20261101;
    private static final int HOUSEHOLDS_MAX = 99;
    private static final int CANARIES_MAX = Words.CANARY_BASE * Words.CANARY_BASE * Words.CANARY_BASE;

    /** Number of cadres (1 to 99,999) and of households (at most 99 for each cadre, at most 373,248). */
    public record Size(int cadres, int households) {
        public Size {
            if (cadres < 1 || cadres > 99_999) {
                throw new IllegalArgumentException("cadres: 1 to 99999");
            }
            if (households < 0 || households > Math.min((long) cadres * HOUSEHOLDS_MAX, CANARIES_MAX)) {
                throw new IllegalArgumentException("households: 0 to 99 for each cadre, at most " + CANARIES_MAX);
            }
        }

        /** The households that a real county has for so many cadres. */
        public static Size ofCadres(int cadres) {
            return new Size(cadres, (int) Math.round((double) FULL.households() / FULL.cadres() * cadres));
        }
    }

    /** How the tables are written. */
    public enum Format {
        /** UTF-8 without BOM, comma, CR LF. */
        CSV,
        /** One workbook per table. */
        XLSX
    }

    record Person(String id, String name, Offices.Job job, int village, String mobile, int households) {}

    private final Size size;
    private final boolean canary;
    private final Land land;
    private final Offices offices;
    private final List<Person> people;

    private County(Size size, boolean canary) {
        this.size = size;
        this.canary = canary;
        var random = new SplittableRandom(SEED);
        land = new Land(size.cadres(), random.split());
        offices = new Offices(land, random.split());
        people = people(random.split());
    }

    /** The county of this size. With {@code canary} every household's name and number can be searched for. */
    public static County of(Size size, boolean canary) {
        return new County(size, canary);
    }

    /**
     * Writes the tables into the folder, which is made if need be, and returns the files in the order in which they are
     * read. Files of the same name are replaced.
     */
    public List<Path> write(Path folder, Format format) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (var table : Tables.of(this)) {
            String suffix = format == Format.CSV ? ".csv" : ".xlsx";
            Path file = folder.resolve(table.name() + suffix);
            try (var sheet = format == Format.CSV ? Sheet.csv(file) : Sheet.xlsx(file, table.title())) {
                sheet.row(table.header().toArray(String[]::new));
                table.rows().into(sheet);
            }
            files.add(file);
        }
        return List.copyOf(files);
    }

    Size size() {
        return size;
    }

    boolean canary() {
        return canary;
    }

    Land land() {
        return land;
    }

    Offices offices() {
        return offices;
    }

    List<Person> people() {
        return people;
    }

    /** A number of the sample range; different for every index. */
    static String phone(int index) {
        return "100%08d".formatted((index * 48_271_397L + 12_345_679L) % 100_000_000L);
    }

    private List<Person> people(SplittableRandom random) {
        var names = new Names(random.split());
        int[] shares = shares(random);
        var jobs = Stream.generate(offices::next).limit(size.cadres()).toList();
        int[] villages =
                land.villages(jobs.stream().mapToInt(job -> job.office().town()).toArray());
        var all = new ArrayList<Person>();
        for (int i = 0; i < size.cadres(); i++) {
            String id = "C%05d".formatted(i + 1);
            all.add(new Person(id, names.next(), jobs.get(i), villages[i], phone(i), shares[i]));
        }
        return all;
    }

    /** About as many households for everybody; one cadre in a thousand has none. */
    private int[] shares(SplittableRandom random) {
        int[] shares = new int[size.cadres()];
        int mean = size.households() / size.cadres();
        int spread = Math.min(mean / 3, (HOUSEHOLDS_MAX - mean) / 2);
        boolean crowded = mean >= HOUSEHOLDS_MAX - 1;
        int left = size.households();
        for (int i = 0; i < shares.length; i++) {
            int share = mean + (spread == 0 ? 0 : random.nextInt(-spread, spread + 1));
            shares[i] = i % 1000 == 777 && !crowded ? 0 : share;
            left -= shares[i];
        }
        for (int i = 0; left != 0; i = (i + 1) % shares.length) {
            int step = Integer.signum(left);
            boolean room = step > 0 ? shares[i] < HOUSEHOLDS_MAX : shares[i] > 1 || mean == 0;
            if (room && (i % 1000 != 777 || crowded)) {
                shares[i] += step;
                left -= step;
            }
        }
        return shares;
    }
}
