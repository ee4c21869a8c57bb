package cl.minka.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle with one strategy, such as a partner's build makes it. */
record PluginJar(String bundle, String version, String strategy, Class<?> type, List<Class<?>> others) {
    private static final String COMPONENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
              <property name="minka.strategy.id" type="String" value="%s"/>
              <property name="minka.strategy.name" type="String" value="Prueba"/>
              <property name="minka.strategy.description" type="String" value="Prueba."/>
              <service><provide interface="cl.minka.plugin.scoring.ScoringStrategy"/></service>
              <implementation class="%s"/>
            </scr:component>
            """;

    /** Writes it into that folder. */
    Path writeTo(Path folder) {
        Path jar = folder.resolve(bundle + "-" + version + ".jar");
        try {
            Files.createDirectories(folder);
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest())) {
                out.putNextEntry(new JarEntry("OSGI-INF/strategy.xml"));
                out.write(COMPONENT
                        .formatted(type.getName(), strategy, type.getName())
                        .getBytes(StandardCharsets.UTF_8));
                add(out, type);
                for (Class<?> other : others) {
                    add(out, other);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(out);
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", bundle);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", "cl.minka.plugin.scoring;version=\"[1.1,2)\"");
        main.putValue("Service-Component", "OSGI-INF/strategy.xml");
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\"");
        main.putValue(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"cl.minka.plugin.scoring.ScoringStrategy\"");
        return manifest;
    }
}
