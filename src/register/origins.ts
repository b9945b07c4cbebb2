// How data came to us, for each source that an activity names: the right to take data along (art. 20) covers
// what a person gave and what was seen of him, and nothing that we or others made of it.

/** `given` by the person, `observed` of him while he used something, `others` gave it, or `derived` here. */
export type Origin = 'given' | 'observed' | 'others' | 'derived';

/** By the Dutch words of the source; a test holds that every source of the register stands here. */
export const origins: Readonly<Record<string, Origin>> = {
  uzelf: 'given',
  'een GPX-bestand dat u inleest': 'given',
  'uw toestel': 'observed',
  'uw toestel: telefoonsignaal, wifi of GPS': 'observed',
  'uw toestel, ook op de achtergrond': 'observed',
  'uw browser': 'observed',
  'app en website': 'observed',
  'app, website en servers': 'observed',
  Translink: 'observed',
  'Translink, of een bestand dat u zelf inleest': 'observed',
  'aanbieders die u gebruikt': 'observed',
  'de aanbieder': 'observed',
  'de verkoper van treintickets': 'observed',
  'de organisatie': 'others',
  'uw werkgever': 'others',
  'de inlogdienst van uw werkgever': 'others',
  'de openbare lijst met emissiefactoren': 'others',
  'het open kentekenregister': 'others',
  'de leverancier van reisadviezen': 'others',
  'de uitgifte van uw kaart': 'others',
  'de organisatie die de kaarten beheert': 'others',
  NS: 'others',
  'het wagenpark van uw werkgever': 'others',
  'cijfers zonder personen': 'others',
  'de bevoegde instantie': 'others',
  'uw ritten': 'derived',
  'uw kaarttransacties': 'derived',
  'uw facturen': 'derived',
  'uw vergoedingen': 'derived',
  'uw bevestigde ritten en dagen': 'derived',
  'uw bevestigde ritten': 'derived',
  'uw ritten en kaarttransacties': 'derived',
  'het overzicht bij de factuur': 'derived',
  'onze eigen systemen': 'derived',
  'onze database': 'derived',
  'het beveiligingslogboek': 'derived',
  'dit register': 'derived',
  'dit systeem': 'derived',
  'onze privacyfunctionaris': 'derived',
  'onze beveiliging': 'derived',
};
