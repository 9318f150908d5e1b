#include "server/ground/world_error.h"

#include <fmt/format.h>

#include <string_view>

namespace streep::server {
namespace {

struct Sentence {
  std::string_view nl, en;
};

Sentence sentence_of(WorldFault fault) {
  switch (fault) {
    case WorldFault::deck_unreadable:
      return {"Het deck {} kan niet worden gelezen. Controleer de naam van het bestand en of je het mag openen.",
              "The deck {} cannot be read. Check the name of the file and whether you may open it."};
    case WorldFault::deck_has_errors:
      return {"Het deck {} heeft fouten. Verbeter wat hierboven staat en start opnieuw.",
              "The deck {} has errors. Mend what is written above and start again."};
    case WorldFault::routes_unreadable:
      return {"Het bestand met wegwijzers {} kan niet worden gelezen. Controleer de naam en of je het mag openen.",
              "The file of routes {} cannot be read. Check its name and whether you may open it."};
    case WorldFault::routes_have_errors:
      return {"Het bestand met wegwijzers {} heeft fouten. Verbeter wat hierboven staat en start opnieuw.",
              "The file of routes {} has errors. Mend what is written above and start again."};
    case WorldFault::page_unreadable:
      return {"De pagina voor telefoons ({}) kan niet worden gelezen. Wijs met --page de map game/phone aan.",
              "The page for phones ({}) cannot be read. Point to the folder game/phone with --page."};
    case WorldFault::certificate_unreadable:
      return {
          "Het certificaat of de sleutel {} kan niet worden gebruikt. Controleer --certificate en --key: PEM-bestanden die bij elkaar "
          "horen.",
          "The certificate or key {} cannot be used. Check --certificate and --key: PEM files that belong together."};
    case WorldFault::no_ready_line:
      return {
          "Er is niets om te hervatten. Geef op de standaardinvoer voor elk deck de regel die de eerdere server schreef toen hij klaar was "
          "({}).",
          "There is nothing to resume. Give on standard input, for every deck, the line that the earlier server wrote when it was ready "
          "({})."};
    case WorldFault::port_taken:
      return {"Poort {} is al in gebruik. Sluit het andere programma, of kies met --port een andere poort (0: een vrije).",
              "Port {} is taken. Close the other program, or choose another port with --port (0: any that is free)."};
    case WorldFault::address_unknown:
      return {"{} is geen adres van deze computer. Kies met --address een adres van deze computer, of laat het weg.",
              "{} is no address of this computer. Choose one of this computer's with --address, or leave it out."};
    case WorldFault::no_door:
      return {"Het netwerk van deze computer kan niet worden gebruikt ({}). Controleer het netwerk en start opnieuw.",
              "The network of this computer cannot be used ({}). Check the network and start again."};
    case WorldFault::database_unreadable:
      return {"De database {} kan niet worden geopend. Controleer de map, of kies met --database een ander bestand.",
              "The database {} cannot be opened. Check the folder, or choose another file with --database."};
    case WorldFault::database_read_only:
      return {"In de database {} mag niet worden geschreven. Geef schrijfrechten, of kies met --database een ander bestand.",
              "The database {} may not be written to. Give it write permission, or choose another file with --database."};
    case WorldFault::database_full:
      return {"De schijf met de database {} is vol. Maak ruimte vrij en start opnieuw.",
              "The disk of the database {} is full. Make room and start again."};
    case WorldFault::database_busy:
      return {"Een ander programma houdt de database {} vast. Sluit dat programma en start opnieuw.",
              "Another program holds the database {}. Close that program and start again."};
    case WorldFault::database_newer:
      return {"De database {} is van een nieuwere versie van Streep. Gebruik die versie, of kies met --database een ander bestand.",
              "The database {} is of a newer version of Streep. Use that version, or choose another file with --database."};
    case WorldFault::not_a_database:
      return {
          "Het bestand {} is geen database van Streep, of is beschadigd. Zet een reservekopie terug, of kies met --database een ander "
          "bestand.",
          "The file {} is no database of Streep, or is damaged. Put back a copy, or choose another file with --database."};
    case WorldFault::database_missing:
      return {"Er is nog geen database {}. Speel eerst een sessie, of kies met --database een ander bestand.",
              "There is no database {} yet. Play a session first, or choose another file with --database."};
    case WorldFault::no_randomness:
      return {"Dit systeem geeft geen toevalsgetallen ({}), en zonder die is geen kamer veilig. Start de computer opnieuw.",
              "This system gives no random numbers ({}), and without them no room is safe. Start the computer again."};
  }
  return {"{}", "{}"};
}

}  // namespace

std::string WorldError::explain(deck::Language language) const {
  const Sentence sentence = sentence_of(fault_);
  return fmt::format(fmt::runtime(language == deck::Language::nl ? sentence.nl : sentence.en), subject_);
}

int WorldError::exit_code() const { return 2 + static_cast<int>(fault_); }

}  // namespace streep::server
