package cl.minka.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * A jar of ours as it was built.
 *
 * @param name artifact id, such as {@code contest-core}
 * @param exports packages that its manifest exports
 * @param references every class that its own classes name
 */
record BuiltJar(String name, List<String> exports, Set<String> references) {

    static BuiltJar open(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Set<String> references = new TreeSet<>();
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith("cl/minka/") && entry.getName().endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        collect(in, references);
                    }
                }
            }
            String name = file.getFileName().toString().replaceFirst("-\\d.*", "");
            return new BuiltJar(name, exports(jar.getManifest()), references);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(InputStream in, Set<String> references) throws IOException {
        Remapper names = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                references.add(internalName.replace('/', '.'));
                return internalName;
            }
        };
        new ClassReader(in).accept(new ClassRemapper(new ClassWriter(0), names), ClassReader.SKIP_FRAMES);
    }

    private static List<String> exports(Manifest manifest) {
        String header = manifest.getMainAttributes().getValue("Export-Package");
        if (header == null) {
            return List.of();
        }
        // what stands in quotes may hold commas
        return List.of(header.replaceAll("\"[^\"]*\"", "").split(",")).stream()
                .map(clause -> clause.split(";")[0].trim())
                .toList();
    }

    boolean is(String other) {
        return name.equals(other);
    }

    boolean isApi() {
        return name.endsWith("-api");
    }

    boolean isCore() {
        return name.endsWith("-core");
    }

    boolean isRest() {
        return name.endsWith("-rest");
    }

    boolean isStrategy() {
        return name.startsWith("scoring-") || name.startsWith("transfer-");
    }

    boolean isRuntime() {
        return name.startsWith("runtime-");
    }

    /** Prefix of its own packages; an api has the packages of its domain. */
    String packages() {
        return "cl.minka." + name.replaceFirst("-api$", "").replace('-', '.') + ".";
    }

    /** Prefix of the packages of its domain. */
    String domainPackages() {
        return "cl.minka." + name.substring(0, name.indexOf('-')) + ".";
    }
}
