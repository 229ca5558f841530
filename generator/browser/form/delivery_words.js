/** What is said of the ways to hand in a proposal, and of what happens then. Pure. */

/** @import { Receivers } from "./deliver.js" */

/** @param {string[]} names */
const listed = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} och ${names[names.length - 1]}`);

/** Whether there is somebody to send to. @param {Receivers} receivers */
const isReached = ({ email, form }) => email !== "" || form !== "";

const LOOKED_AT =
  "Någon som sköter katalogen läser förslaget, frågar dig om något är oklart och lägger in det. Då får det en egen sida och går att söka fram.";

export const DELIVERY = {
  next: "Sedan:",
  github: {
    heading: "Lämna förslaget på GitHub",
    before: "Du behöver ett konto på GitHub. Sidan som öppnas har filen ifylld. Välj Commit changes där, och sedan Propose changes.",
    several:
      "Du behöver ett konto på GitHub. Öppna dokumentet först och posten sedan, och välj Commit changes och sedan Propose changes för båda. Skriv i det andra förslaget att det hör ihop med det första.",
    button: "Öppna GitHub med förslaget",
    each: (/** @type {string} */ title) => `Öppna GitHub med ${title}`,
    next: `Förslaget kontrolleras av sig självt på några minuter, och du ser på GitHub om något behöver rättas. ${LOOKED_AT}`,
  },
  mail: {
    heading: "Mejla förslaget",
    before: "Ditt mejlprogram öppnas med förslaget färdigt. Du läser igenom och skickar.",
    button: "Öppna ett mejl med förslaget",
    next: LOOKED_AT,
  },
  form: {
    heading: "Skicka det i kontaktformuläret",
    before: "Förslaget kopieras och kontaktformuläret öppnas. Klistra in förslaget där.",
    button: "Kopiera och öppna kontaktformuläret",
    next: LOOKED_AT,
  },
  file: {
    heading: "Spara förslaget som fil",
    before: "Filen är en vanlig textfil. Du kan skicka den vidare, eller lägga in den själv om du har katalogen på din dator.",
    button: (/** @type {number} */ files) => (files > 1 ? `Spara de ${files} filerna` : "Spara filen"),
    copy: (/** @type {string} */ title) => (title === "" ? "Kopiera texten i stället" : `Kopiera ${title}`),
    next: "",
    after: (/** @type {Receivers} */ receivers, /** @type {number} */ files) => {
      const [they, them] = files > 1 ? ["Filerna", "dem"] : ["Filen", "den"];
      return isReached(receivers)
        ? `${they} ligger bland dina hämtade filer. Inget är skickat förrän du själv skickar ${them}.`
        : `${they} ligger bland dina hämtade filer. Lämna ${them} till den som sköter katalogen hos er. Inget är skickat förrän du gör det.`;
    },
  },
  opened: "GitHub öppnas i en ny flik med filen ifylld.",
  /** @param {boolean} copied */
  pasted: (copied) =>
    copied
      ? "Förslaget är kopierat, och GitHub öppnas i en ny flik. Klicka i den stora textrutan där, markera allt som står i den och klistra in. Välj sedan Commit changes och därefter Propose changes."
      : "GitHub öppnas i en ny flik, men webbläsaren tillät inte att förslaget kopierades. Kopiera texten under Filen som du skickar. Klistra in den i den stora textrutan på GitHub i stället för det som står där, och välj Commit changes.",
  again: "Öppnades ingen flik? Öppna GitHub",
  mailed: "Mejlet är öppnat i ditt mejlprogram. Inget är skickat förrän du skickar mejlet.",
  /** @param {string[]} names */
  mailedWithout: (names) =>
    `Förslaget är för långt för att stå i mejlet, så ${listed(names)} är sparad bland dina hämtade filer. Bifoga den i mejlet som öppnas.`,
  /** @param {string[]} names */
  attached: (names) => `Förslaget är bifogat: ${listed(names)}.`,
  /** @param {string[]} names @param {Receivers} receivers */
  saved: (names, receivers) =>
    `${listed(names)} är ${names.length > 1 ? "sparade" : "sparad"} bland dina hämtade filer.${isReached(receivers) ? "" : " Lämna den till den som sköter katalogen hos er."}`,
  copied: (/** @type {Receivers} */ { form }) =>
    form === "" ? "Texten är kopierad. Klistra in den där du vill ha den." : "Texten är kopierad. Klistra in den i formuläret eller där du vill ha den.",
  notCopied: "Webbläsaren tillät inte kopiering. Spara filen i stället.",
  personal: "Det står personuppgifter i förslaget. Ta bort dem innan du skickar det: skriv organisation och roll i stället för namn, nummer och adress.",
  /** @param {number} faults */
  unfinished: (faults) =>
    faults === 1
      ? "En sak återstår. Du kan skicka förslaget ändå; den som tar emot det får då rätta det eller fråga dig."
      : `${faults} saker återstår. Du kan skicka förslaget ändå; den som tar emot det får då rätta det eller fråga dig.`,
};
