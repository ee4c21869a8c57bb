package cl.minka.runtime.guard.sample;

import cl.minka.runtime.guard.sample.Puzzle.Declined;
import cl.minka.runtime.guard.sample.Puzzle.Mark;
import cl.minka.runtime.guard.sample.Puzzle.Reason;
import cl.minka.runtime.guard.sample.Puzzle.Riddle;
import cl.minka.runtime.guard.sample.Puzzle.Solution;
import cl.minka.runtime.guard.sample.Puzzle.Solved;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Plugins, good ones and bad ones, as a process makes them: public, without parameters. */
public final class Solvers {
    private Solvers() {}

    /** The sum of the sizes of each piece. */
    public static class Sum implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            return sum(riddle);
        }
    }

    /** Says who it is: where it runs and how often it was asked. */
    public static class Self implements Puzzle {
        private int asked;

        @Override
        public Solution solve(Riddle riddle) {
            asked++;
            return new Declined(Reason.TOO_EASY, ProcessHandle.current().pid() + " " + asked);
        }
    }

    public static class Throws implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            throw new IllegalStateException("secret " + riddle.text());
        }
    }

    public static class Overflows implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            return solve(riddle);
        }
    }

    public static class Nothing implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            return null;
        }
    }

    /** Ignores whatever it is told. */
    public static class Deaf implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            long value = 1;
            while (true) {
                try {
                    while (value != 0) {
                        value = value * 31 | 1;
                    }
                } catch (Throwable e) {
                    value++;
                }
            }
        }
    }

    public static class Allocates implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            List<byte[]> kept = new ArrayList<>();
            while (true) {
                kept.add(new byte[1 << 20]);
            }
        }
    }

    public static class Exits implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            System.exit(7);
            return null;
        }
    }

    public static class Talks implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            for (int i = 0; i < 20_000; i++) {
                System.out.println("many words " + i);
                System.err.println("many more words " + i);
            }
            return sum(riddle);
        }
    }

    /** Writes where the answers go. */
    public static class Scribbles implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
                out.write("scribbled".repeat(10).getBytes());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return sum(riddle);
        }
    }

    public static class Forks implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            new Thread(() -> new Deaf().solve(riddle), "left behind").start();
            return new Declined(
                    Reason.TOO_EASY, Long.toString(ProcessHandle.current().pid()));
        }
    }

    public static class Large implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            return new Declined(Reason.TOO_HARD, "x".repeat(9_000_000));
        }
    }

    public static class Parameterised implements Puzzle {
        public Parameterised(String needed) {}

        @Override
        public Solution solve(Riddle riddle) {
            return sum(riddle);
        }
    }

    public static class Waits implements Puzzle {
        void activate() {}

        @Override
        public Solution solve(Riddle riddle) {
            return sum(riddle);
        }
    }

    public static class Mutates implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            riddle.pieces().remove(0);
            return sum(riddle);
        }
    }

    public static Solved sum(Riddle riddle) {
        return new Solved(
                riddle.pieces().stream()
                        .map(piece -> new Mark(
                                piece.id(),
                                piece.sizes().values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum(),
                                OptionalDouble.empty()))
                        .toList(),
                Map.of("pieces", (double) riddle.pieces().size()));
    }
}
