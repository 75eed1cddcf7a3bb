"""Complaint: upset about service or product with nothing to act on, sarcasm too."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
your service is terrible | worst service ever | pathetic service | ghatiya service | bahut kharab service hai
बहुत घटिया सेवा | आपकी सर्विस एकदम खराब है | ekdum bakvas service | अतिशय वाईट सेवा

i am very disappointed | really upset with you people | so frustrated with this | bahut dukh hua
main bahut naraz hu | मैं बहुत निराश हूँ | बहुत गुस्सा आ रहा है | khup niraash zalo | मी खूप नाराज आहे

i will never shop here again | never buying from you | last time i order from this place
ab kabhi yahan se nahi lunga | दोबारा कभी नहीं खरीदूंगा | yapudhe kadhi ghenar nahi | पुन्हा कधी इथून घेणार नाही

you people are cheaters | this is a scam | fraud company | loot macha rakhi hai | sab chor ho tum log
ठग रखा है आप लोगों ने | धोखा किया मेरे साथ | fasavnuk ahe hi | फसवणूक करता तुम्ही

nobody replies to my mails | no one picks up your phone | customer care is useless | koi jawab nahi deta
koi phone nahi uthata | कोई जवाब नहीं देता | कोई सुनने वाला नहीं है | koni uttar det nahi | कोणी फोन उचलत नाही

great, another broken promise | wow what service, waited a month for nothing | congratulations on ruining my day
wah kya service hai, maza aa gaya | bahut khoob, phir se wahi galti | वाह क्या सेवा है, कमाल कर दिया
vaa chan, parat tich chuk | वा, काय सेवा आहे तुमची

i want to file a complaint | i want to complain | where do i lodge a complaint | shikayat karni hai
complaint darj karo | शिकायत दर्ज करनी है | मुझे शिकायत करनी है | takrar karaychi ahe | तक्रार नोंदवायची आहे

i will go to consumer court | will report you to consumer forum | i'll post this on twitter | consumer court jaunga
उपभोक्ता अदालत में जाऊंगा | grahak manchat jain | ग्राहक मंचात तक्रार करेन

your delivery guy was rude | staff at the shop behaved badly | the person on the call shouted at me
delivery boy ne badtameezi ki | staff ka behaviour bahut kharab tha | डिलीवरी वाले ने बदतमीजी की
स्टाफ ने बुरा बर्ताव किया | delivery vala uddhat hota | कर्मचारी उद्धटपणे बोलला

quality has gone down so much | cheap quality at such a high price | quality is third class
quality ekdum third class hai | क्वालिटी एकदम घटिया है | quality ekdam phaltu | दर्जा अगदी खराब आहे

you guys waste my time | this bot is so dumb | stupid chatbot | what a useless assistant | time waste kar rahe ho
bewakoof bot | मेरा समय बर्बाद कर दिया | bekar bot ahe | माझा वेळ वाया घालवला

why is your website so slow | app crashes every time | your app is full of bugs | app baar baar band ho jata hai
ऐप बार-बार बंद हो जाता है | app sarkha band padta | ॲप सारखं बंद पडतं

this is not acceptable | this is ridiculous | unbelievable how you treat customers | had ho gayi | hadd hai yaar
हद हो गई | he chalnar nahi | हे अजिबात चालणार नाही

every single time there is some problem with you | same issue again and again | har baar koi na koi problem hoti hai
हर बार कोई न कोई दिक्कत | pratyek veli kahitari adchan | प्रत्येक वेळी काहीतरी त्रास

shame on you | disgusting | horrible experience | sharm aani chahiye | शर्म आनी चाहिए | laaj vatli pahije
लाज वाटली पाहिजे

misleading photos on your site | fake discounts everywhere | jhooth dikhate ho website pe | झूठे विज्ञापन दिखाते हो
khoti jahirat karta | खोटी जाहिरात करता

my whole function got spoiled because of you | you ruined my daughter's birthday
tumhari wajah se function kharab ho gaya | आपकी वजह से शादी में शर्मिंदा होना पड़ा
tumchyamule karyakram kharab zala | तुमच्यामुळे कार्यक्रम बिघडला

i regret buying from you | total waste of money | paisa barbad | पैसे बर्बाद हो गए | paise vaya gele
पैसे पाण्यात गेले

you people are the worst | third class company | bakwas company | bekar company hai ye | घटिया कंपनी
phaltu company | बेकार कंपनी आहे | garbage service | rubbish

such bad experience | never had such a horrible experience | itna bura experience kabhi nahi hua
इतना बुरा अनुभव पहले कभी नहीं हुआ | itka vait anubhav | इतका वाईट अनुभव कधीच नाही आला | nightmare shopping with you

i am fed up | i've had enough | sick of your excuses | tang aa gaya hu tumse | तंग आ गया हूँ | vaitaglo ahe
वैतागलो आहे तुम्हाला | pareshan ho gaya hu | परेशान कर दिया आपने | done with this nonsense

no one helps | nobody solves anything here | koi help nahi karta | कोई मदद नहीं करता | koni madat karat nahi
कोणी मदत करत नाही | complained five times and nothing happened | kitni baar bolu | कितनी बार बोलूँ

slow clap for your team | brilliant, just brilliant, ruined again | superb job in disappointing me
wah wah kamaal kar diya, barbaad kar diya | बहुत बढ़िया, फिर से निराश किया | chan, parat vaat lavli
छान, परत वाट लावलीत | thanks for nothing

liars | you lie about everything | jhoothe log | झूठे लोग | khote lok | खोटारडे | false promises
vaada karke mukar jate ho | वादा करके मुकर जाते हो | you never keep your word

my complaint is about your staff | salesman insulted me | security guard at the store misbehaved
store wale ne badtameezi se baat ki | दुकानदार ने बदतमीज़ी से बात की | dukanatla manus uddhat bolla
दुकानातल्याने अपमान केला | rude behaviour by your employee

quality has become pathetic | cloth tears in one wash every time with you people
kapda ek dhulai me hi kharab, aisi quality dete ho | एक धुलाई में खराब, ऐसी क्वालिटी देते हो
ekach dhuvnyat kharab, kay quality | एका धुण्यात खराब, काय दर्जा | pathetic stitching as always

worst app ever | website hangs always | app kaam hi nahi karta | ऐप काम ही नहीं करता | app chalat nahi nit
ॲप नीट चालत नाही | keeps logging me out so annoying app | buggy website

you keep sending me in circles | same answer again and again | baar baar wahi jawab | बार-बार वही जवाब
parat parat tech uttar | परत परत तेच उत्तर | this bot repeats itself, irritating | useless reply

pathetic | disgraceful | terrible | worst | bakwas | घटिया | vait | वाईट | faltu | bekaar | total nonsense
very bad | बहुत खराब | खूप वाईट

overpriced junk | robbing people with such prices | loot rahe ho | लूट रहे हो आप लोग | lutaylat lokanna
लोकांना लुटताय | charging so much for such low quality shame

i regret becoming your member | deleting this app, bad service | aapse ye umeed nahi thi | आपसे यह उम्मीद नहीं थी
tumchyakadun hi apeksha navhti | तुमच्याकडून ही अपेक्षा नव्हती | you lost a customer | lost all trust in you

had to wait in line for an hour at your shop, horrible | store was dirty and crowded | dukaan me bahut gandagi thi
दुकान बहुत गंदी थी | dukan khup ghan hota | दुकान खूप घाण होतं | no parking and bad ac in your showroom

you people are hopeless | hopeless service | kisi kaam ke nahi ho | किसी काम के नहीं हो | kahi kamache nahit tumhi
काही कामाचे नाहीत तुम्ही | what kind of service is this | ye kya tarika hai | ye kaisi service hai | यह कैसी सेवा है
hi kasli service | ही कसली सेवा

really bad experience with you this time | my experience was awful | anubhav bahut kharab raha | अनुभव बहुत खराब रहा
anubhav kharab hota | अनुभव खराब होता | not what i expected from a brand like you

three weeks and no one cares | you don't care about customers | customer ki koi value nahi | ग्राहक की कोई कद्र नहीं
grahakachi kimmat nahi | ग्राहकाची किंमत नाही तुम्हाला

आप लोग बिल्कुल बेकार हो | घटिया सर्विस है | कोई सुनता ही नहीं आपके यहाँ | परेशान हो गया हूँ तुमसे
धोखेबाज़ कंपनी है | तुम्ही लोक अगदी वाईट आहात | सेवा फारच खराब | कोणी ऐकतच नाही | वैताग आलाय तुमचा

इतना बुरा अनुभव कभी नहीं हुआ | दोबारा कभी नहीं लूँगा यहाँ से | पुन्हा कधीच घेणार नाही इथून
इतका वाईट अनुभव कधी नव्हता | खूप राग आलाय | वा, काय सेवा आहे, धन्य

डिलीवरी वाले ने बदतमीज़ी की | कस्टमर केयर वाले ठीक से बात नहीं करते | झूठ बोलते हो आप लोग
डिलिव्हरीवाला उद्धट बोलला | कस्टमर केअर नीट बोलत नाही | खोटं बोलता तुम्ही
"""

INTENT = Intent(
    name=IntentName.COMPLAINT,
    description="Upset or sarcastic about service or product with nothing to act on, or wants to file a complaint.",
    examples=EXAMPLES,
)
