package cl.minka.demo;

import java.util.List;

/** What is printed when all is there: the address, the accounts, and what to try. */
final class Banner {
    private Banner() {}

    static String of(String address, List<Place> places, String certificate) {
        return Resources.text("banner.txt")
                .replace("{address}", address)
                .replace("{password}", People.PASSWORD)
                .replace("{finished}", Story.FINISHED)
                .replace("{running}", Story.RUNNING)
                .replace("{instructor}", People.INSTRUCTOR)
                .replace("{analyst}", People.ANALYST)
                .replace("{adviser}", People.ADVISER)
                .replace("{ended}", Classroom.ENDED)
                .replace("{study}", Fieldwork.STUDY)
                .replace("{code}", certificate)
                .replace("{cut}", places.get(0).cut())
                .replace(
                        "{cuts}",
                        String.join(" ", places.stream().map(Place::cut).toList()));
    }
}
